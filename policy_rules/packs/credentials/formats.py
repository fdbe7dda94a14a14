"""The forms of keys that a service gives out, by service, as the services and public secret scanners describe them.

Every form begins with signs of its own, so that its length and alphabet need not be known to the letter: a service that
makes its keys longer next year is still found. From memory and public documentation (unverified). As of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_UUID = r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"

_FORMS = {
    "1Password": (r"A3-[A-Z0-9]{6}-(?:[A-Z0-9]{5,11}-){3,4}[A-Z0-9]{5}", r"ops_eyJ[\w+/=-]{60,}"),
    "Adafruit": (r"aio_[A-Za-z0-9]{28}",),
    "Adobe": (r"p8e-[A-Za-z0-9]{32}",),
    "Age": (r"AGE-SECRET-KEY-1[A-Z0-9]{58}",),
    "Airtable": (r"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}",),
    "Alibaba Cloud": (r"LTAI[A-Za-z0-9]{16,24}",),
    "Amazon": (r"(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}", r"ABSK[\w+/=]{100,}"),
    "Anthropic": (r"sk-ant-[\w-]{20,}",),
    "Artifactory": (r"AKCp[A-Za-z0-9]{60,}", r"cmVmd[A-Za-z0-9]{55,}"),
    "Asana": (r"[012]/[0-9]{15,17}(?:/[0-9]{15,17})?:[a-f0-9]{32}",),
    "Atlassian": (r"AT(?:ATT3|CTT3|BB)[\w=-]{28,}",),
    "Azure": (r"[\w.~]{3}[0-9]Q~[\w.~-]{31,34}", r"[A-Za-z0-9+/]{76}(?:AAAAAA|ASt|ACD|AIo)[A-Za-z0-9+/]{1,12}={1,2}"),
    "Beamer": (r"b_[a-z0-9=_-]{44}",),
    "Brevo": (r"x(?:keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}",),
    "ClickHouse": (r"4b1d[A-Za-z0-9]{38}",),
    "Clojars": (r"CLOJARS_[a-z0-9]{60}",),
    "Cloudflare": (r"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}",),
    "Contentful": (r"CFPAT-[\w-]{43}",),
    "Databricks": (r"dapi[a-f0-9]{32}(?:-[0-9])?",),
    "Defined Networking": (r"dnkey-[a-z0-9=_-]{26}-[a-z0-9=_-]{52}",),
    "DigitalOcean": (r"do[opr]_v1_[a-f0-9]{64}",),
    "Discord": (
        r"[MNO][A-Za-z0-9_-]{23,27}\.[\w-]{6}\.[\w-]{27,40}",
        r"discord(?:app)?\.com/api/(?:v[0-9]+/)?webhooks/[0-9]{15,20}/[\w-]{50,}",
    ),
    "Docker": (r"dckr_(?:pat|oat)_[\w-]{20,}",),
    "Doppler": (r"dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,}",),
    "Dropbox": (r"sl\.[\w=-]{130,}",),
    "Duffel": (r"duffel_(?:test|live)_[\w=-]{43}",),
    "Dynatrace": (r"dt0[a-z][0-9]{2}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}",),
    "EasyPost": (r"EZ[AT]K[A-Za-z0-9]{54}",),
    "Facebook": (r"EAA[A-Za-z0-9]{60,}", r"[0-9]{15,16}(?:\||%7C)[\w-]{27,40}"),
    "Figma": (r"fig[dour]_[\w-]{38,}",),
    "Flutterwave": (r"FLW(?:SECK|PUBK)(?:_TEST)?-[A-Za-z0-9]{12,34}(?:-X)?",),
    "Fly.io": (r"fo1_[\w-]{43}", r"fm(?:1[ar]|2)_[\w+/=]{60,}"),
    "Frame.io": (r"fio-u-[\w=-]{64}",),
    "GitHub": (r"gh[pousr]_[A-Za-z0-9]{30,255}", r"github_pat_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,64}"),
    "GitLab": (r"gl(?:pat|ptt|dt|rt|rtr|cbt|ft|agent|oas|soat|imt|ffct|wt)-[\w.-]{20,}", r"GR1348941[\w-]{20}"),
    "GoCardless": (r"live_[A-Za-z0-9_=-]{40}",),
    "Google": (r"AIza[\w-]{35}", r"GOCSPX-[\w-]{24,}", r"ya29\.[\w-]{20,}", r"1//0[\w-]{40,}"),
    "Grafana": (r"glc_[\w+/=]{32,}", r"glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", r"eyJrIjoi[\w=]{60,}"),
    "Groq": (r"gsk_[A-Za-z0-9]{48,}",),
    "Harness": (r"[ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}",),
    "HashiCorp": (r"hv[sbr]\.[\w-]{24,}", r"[sbr]\.[A-Za-z0-9]{24}", r"[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}"),
    "Heroku": (r"HRKU-[\w-]{36,64}",),
    "HubSpot": (rf"pat-(?:na|eu)[0-9]-{_UUID}",),
    "Hugging Face": (r"(?:hf|api_org)_[A-Za-z0-9]{30,}",),
    "Infracost": (r"ico-[A-Za-z0-9]{32}",),
    "Intra 42": (r"s-s4t2(?:ud|af)-[a-f0-9]{64}",),
    "Linear": (r"lin_(?:api|oauth)_[A-Za-z0-9]{40,}",),
    "LinkedIn": (r"WPL_AP[0-9]\.[\w.=+/-]{16,}",),
    "Lob": (r"(?:live|test)_(?:pub_)?[a-f0-9]{31,35}",),
    "Mailchimp": (r"[0-9a-f]{32}-us[0-9]{1,2}",),
    "Mailgun": (r"(?:pub)?key-[0-9a-f]{32}", r"[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}"),
    "Mapbox": (r"[ps]k\.eyJ[\w-]{40,}\.[\w-]{20,}",),
    "MaxMind": (r"[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk",),
    "Microsoft Teams": (r"webhook\.office\.com/webhookb2/[\w@-]{30,}/IncomingWebhook/[\w/-]{30,}",),
    "Netlify": (r"nf[pco]_[A-Za-z0-9]{36,}",),
    "New Relic": (r"NR(?:AK|II|JS|AL|RA)-[A-Za-z0-9_-]{19,}",),
    "Notion": (r"ntn_[A-Za-z0-9]{40,}", r"secret_[A-Za-z0-9]{43}"),
    "NuGet": (r"oy2[a-z0-9]{43}",),
    "npm": (r"npm_[A-Za-z0-9]{36}",),
    "Octopus Deploy": (r"API-[A-Z0-9]{26}",),
    "OpenAI": (r"sk-(?:(?:proj|svcacct|admin|None|or-v1)-)?[\w-]{20,}",),
    "OpenShift": (r"sha256~[\w-]{43}",),
    "Perplexity": (r"pplx-[A-Za-z0-9]{40,}",),
    "Plaid": (rf"access-(?:sandbox|development|production)-{_UUID}",),
    "PlanetScale": (r"pscale_(?:tkn|oauth|pw)_[\w=.-]{32,64}",),
    "Postman": (r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}",),
    "Prefect": (r"pn[ub]_[A-Za-z0-9]{36}",),
    "Pulumi": (r"pul-[a-f0-9]{40}",),
    "PyPI": (r"pypi-AgE[\w-]{50,}",),
    "ReadMe": (r"rdme_[a-z0-9]{70}",),
    "Replicate": (r"r8_[A-Za-z0-9]{37}",),
    "RubyGems": (r"rubygems_[a-f0-9]{48}",),
    "Scalingo": (r"tk-us-[\w-]{48}",),
    "SendGrid": (r"SG\.[\w-]{16,32}\.[\w-]{16,64}", r"SG\.[\w=.-]{59,69}[\w-]"),
    "Sentry": (r"sntrys_eyJ[\w+/=-]{60,}", r"sntryu_[a-f0-9]{64}"),
    "SettleMint": (r"sm_[aps]at_[A-Za-z0-9]{16}",),
    "Shippo": (r"shippo_(?:live|test)_[a-fA-F0-9]{40}",),
    "Shopify": (r"shp(?:at|ca|pa|ss|tka|ua)_[a-fA-F0-9]{32}",),
    "Slack": (
        r"xox[abeoprscd](?:\.xox[bp])?-[A-Za-z0-9-]{10,}",
        r"xapp-[0-9]-[A-Za-z0-9]+-[0-9]+-[A-Za-z0-9]{20,}",
        r"hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{20,}",
    ),
    "SonarQube": (r"sq[apu]_[a-f0-9]{40}",),
    "Sourcegraph": (r"sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}",),
    "Square": (r"sq0[a-z]{3}-[\w-]{22,}", r"EAAA[\w-]{56,60}"),
    "Stripe": (r"[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}", r"whsec_[A-Za-z0-9+/=]{24,}"),
    "Supabase": (r"sbp_[a-f0-9]{40}", r"sb_secret_[\w-]{20,}"),
    "Telegram": (r"[0-9]{8,10}:A[\w-]{34}",),
    "Tencent Cloud": (r"AKID[A-Za-z0-9]{32}",),
    "Twilio": (r"(?:SK|AC)[0-9a-f]{32}",),
    "Twitter": (r"A{20,22}[A-Za-z0-9%]{60,}",),
    "Typeform": (r"tfp_[\w.=-]{40,}",),
    "xAI": (r"xai-[A-Za-z0-9]{60,}",),
    "Yandex": (r"t1\.[\w-]+={0,2}\.[\w-]{86}={0,2}", r"AQVN[\w-]{35,38}", r"YC[\w-]{38}"),
    "Zapier": (r"hooks\.zapier\.com/hooks/catch/[0-9]+/[a-z0-9]+",),
}

_BEGINS, _ENDS = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
#: All forms side by side, without groups: the search sees at the first sign which of them can begin there.
_KEY = re.compile(f"{_BEGINS}(?:{'|'.join(form for forms in _FORMS.values() for form in forms)}){_ENDS}", re.ASCII)
_SERVICES = tuple((service, re.compile("|".join(forms), re.ASCII)) for service, forms in _FORMS.items())


class Key(NamedTuple):
    """A key of ``service`` in ``word[start:end]``."""

    service: str
    start: int
    end: int


def find_keys(word: str) -> Iterator[Key]:
    """The keys in ``word``, a piece of text without white space, in its own case."""
    for match in _KEY.finditer(word):
        service = next(service for service, forms in _SERVICES if forms.fullmatch(match[0]))
        yield Key(service, match.start(), match.start() + len(match[0].rstrip(".")))
