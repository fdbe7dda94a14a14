"""Put the newsroom's front page where Wagtail's first migration left its welcome page."""

from __future__ import annotations

from django.db import migrations


def put_front_page(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")
    Locale = apps.get_model("wagtailcore", "Locale")

    Page.objects.filter(content_type__model="page", slug="home", depth=2).delete()
    content_type, _ = ContentType.objects.get_or_create(app_label="home", model="homepage")
    page = HomePage.objects.create(
        title="Newsroom",
        draft_title="Newsroom",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=Locale.objects.get(),
    )
    Site.objects.create(hostname="localhost", site_name="Newsroom", root_page=page, is_default_site=True)


def remove_front_page(apps, schema_editor):
    apps.get_model("home", "HomePage").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial"), ("contenttypes", "0002_remove_content_type_name")]

    operations = [migrations.RunPython(put_front_page, remove_front_page)]
