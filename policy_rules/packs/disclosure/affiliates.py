"""Links that pay somebody when readers buy: networks' hosts, and the parameters that say who earns.

From memory, as of November 2026: unverified.
"""

from __future__ import annotations

import re

AFFILIATE_PARAMETERS = frozenset(
    "affid aff_id affiliate affiliate_id affiliateid aff aff_sub awinaffid awc clickref irclickid irgwc tduid"
    " afftrack sscid ranmid ransiteid cjevent pjid".split()
)
DISCOUNT_PARAMETERS = frozenset(
    "discount coupon couponcode discount_code discountcode promo promocode rabattkod".split()
)
#: Values of ``utm_medium`` and ``utm_source`` that say it outright.
TELLING_SOURCES = frozenset(("affiliate", "affiliates", "influencer"))
#: Amazon's partner tag counts on Amazon only: elsewhere ``tag`` is a topic.
AMAZON_TAG = "tag"
AFFILIATE_HOSTS = frozenset(
    "amzn.to awin1.com shareasale.com go.skimresources.com click.linksynergy.com track.adtraction.com"
    " tradedoubler.com click.adrecord.com rstyle.me liketk.it shopltk.com prf.hn anrdoezrs.net jdoqocy.com"
    " tkqlhce.com dpbolvw.net kqzyfj.com emjcd.com ftjcfx.com pxf.io sjv.io evyy.net s.click.aliexpress.com shop-my.us"
    " adtr.co tidd.ly shrsl.com tp.media fave.co mavely.app.link redirect.viglink.com partner-ads.com".split()
)
#: Networks that number their hosts: Adtraction's go.adt246.net.
AFFILIATE_NETWORK_HOST = re.compile(r"(?:^|\.)adt\d{2,4}\.(?:com|net|org|io|co|se)$")
