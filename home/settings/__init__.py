"""Settings of the site that hosts the plugin: `base` is shared; `demo`, `test` and `production` each complete it."""
