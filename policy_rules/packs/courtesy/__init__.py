"""Point 4 of the policy, courtesy: nobody is sworn at, shouted at, looked down on or run down."""
