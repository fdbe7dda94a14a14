"""In a site that has just installed the wheel: see that the plugin is in working order.

Runs on the site's own settings (DJANGO_SETTINGS_MODULE), where nothing of this project but the wheel can be imported.
"""

from __future__ import annotations

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()
    call_command("check")
    call_command("migrate", check_unapplied=True)
