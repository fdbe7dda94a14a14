"""Where Wagtail meets the plugin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from approvals.admin import urls
from approvals.admin.account import MailPanel
from approvals.admin.changes.places import ChangesMenuItem, ChangesPanel
from approvals.admin.changes.waiting import keeps_registers
from approvals.admin.choosers import account_chooser
from approvals.admin.desk.panel import DeskPanel
from approvals.admin.desk.views import DeskMenuItem
from approvals.admin.editor.actions import PostEditAction
from approvals.admin.editor.stepping import STEP_ITEMS
from approvals.admin.erasing.holds import HoldsMenuItem
from approvals.admin.erasing.views import EraseMenuItem
from approvals.admin.ledger_list import LedgerMenuItem
from approvals.admin.looking_back import LookBackMenuItem
from approvals.admin.mine import MyPostsPanel, writes
from approvals.admin.our_policy import OurPolicyMenuItem, remind
from approvals.admin.pause import PauseMenuItem, show_banner
from approvals.admin.post_permissions import PostPermissionPolicy
from approvals.admin.queue import QueueMenuItem, QueuePanel
from approvals.admin.rules.listing import RulesMenuItem
from approvals.admin.takedowns import TakedownMenuItem, TakedownPanel
from approvals.admin.viewsets import SUBMENU_HOOK, PostsGroup
from approvals.admin.waiting import waits_on
from approvals.admin.wizard.views import WizardMenuItem
from approvals.models import Post
from approvals.permissions import has_ability

# Before anything asks for a policy: Wagtail makes a default one at the first question and then refuses ours.
register_permission_policy(Post, PostPermissionPolicy(Post))


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("imprimatur/", include(urls))]


@hooks.register("insert_global_admin_css")
def unseen_css():
    return format_html('<link rel="stylesheet" href="{}">', static("approvals/unseen/unseen.css"))


@hooks.register("register_admin_viewset")
def viewsets():
    return [account_chooser, PostsGroup()]


@hooks.register(SUBMENU_HOOK)
def queue_item():
    return QueueMenuItem(order=20)


@hooks.register(SUBMENU_HOOK)
def takedown_item():
    return TakedownMenuItem(order=22)


@hooks.register(SUBMENU_HOOK)
def look_back_item():
    return LookBackMenuItem(order=80)


@hooks.register(SUBMENU_HOOK)
def changes_item():
    return ChangesMenuItem(order=25)


@hooks.register(SUBMENU_HOOK)
def desk_item():
    return DeskMenuItem(order=28)


@hooks.register(SUBMENU_HOOK)
def ledger_item():
    return LedgerMenuItem(order=30)


@hooks.register(SUBMENU_HOOK)
def holds_item():
    return HoldsMenuItem(order=32)


@hooks.register(SUBMENU_HOOK)
def erase_item():
    return EraseMenuItem(order=34)


@hooks.register(SUBMENU_HOOK)
def rules_item():
    return RulesMenuItem(order=40)


@hooks.register(SUBMENU_HOOK)
def pause_item():
    return PauseMenuItem(order=90)


@hooks.register(SUBMENU_HOOK)
def our_policy_item():
    return OurPolicyMenuItem(order=70)


@hooks.register(SUBMENU_HOOK)
def wizard_item():
    return WizardMenuItem(order=75)


@hooks.register("construct_homepage_panels")
def policy_reminder(request, panels):
    remind(request)


@hooks.register("construct_main_menu")
def pause_banner(request, items):
    show_banner(request)


@hooks.register("construct_homepage_panels")
def my_posts_panel(request, panels):
    if writes(request.user):
        panels.append(MyPostsPanel(request))


@hooks.register("construct_homepage_panels")
def queue_panel(request, panels):
    if waits_on(request.user):
        panels.append(QueuePanel(request))


@hooks.register("construct_homepage_panels")
def takedown_panel(request, panels):
    if has_ability(request.user, "retract"):
        panels.append(TakedownPanel(request))


@hooks.register("construct_homepage_panels")
def desk_panel(request, panels):
    if has_ability(request.user, "read_ledger"):
        panels.append(DeskPanel(request))


@hooks.register("construct_homepage_panels")
def changes_panel(request, panels):
    if keeps_registers(request.user):
        panels.append(ChangesPanel(request))


@hooks.register("register_account_settings_panel")
def account_panel(request, user, profile):
    return MailPanel(request, user, profile)


@hooks.register("register_actions")
def actions(registry):
    registry.register(Post, PostEditAction)


def _step_item(item):
    """Offer ``item`` in the editor of posts, and of nothing else."""
    hooks.register("register_snippet_action_menu_item", lambda model: item if model is Post else None)


for _item in STEP_ITEMS:
    _step_item(_item)
