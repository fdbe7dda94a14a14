"""Rules for trades and markets that have their own law. A site switches them on."""
