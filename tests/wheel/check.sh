#!/usr/bin/env bash
# Build the wheel and use it as a stranger would: `check.sh PYTHON`, from the project's folder.
#
# What the wheel holds is checked first; then it goes into a fresh environment and a site made by `wagtail start`, with
# nothing added but what the README tells (site_settings.txt and site_urls.txt beside this file).
set -euo pipefail

python=$1
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

echo "== Build"
rm -rf build/lib build/bdist.* ./*.egg-info # an earlier build's leavings would get into this one
"$python" -m pip wheel --no-deps --wheel-dir "$scratch" .
wheel=$(echo "$scratch"/*.whl)
"$python" "$here/contents.py" "$wheel"

echo "== Install into a fresh environment"
"$python" -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install "$wheel"

echo "== Start a site"
cd "$scratch"
venv/bin/wagtail start mysite
cd mysite
cat "$here/site_settings.txt" >>mysite/settings/base.py
cat "$here/site_urls.txt" >>mysite/urls.py
manage() { PYTHONWARNINGS=default ../venv/bin/python manage.py "$@"; }
manage make_signing_key
manage makemigrations --check --dry-run approvals policy_rules
manage migrate
manage check

echo "== Take one post through"
DJANGO_SETTINGS_MODULE=mysite.settings.dev PYTHONPATH=. ../venv/bin/python "$here/take_one_post_through.py"
