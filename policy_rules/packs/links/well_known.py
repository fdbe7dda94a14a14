"""Hosts that links are led through or shortened by, and those of the channels themselves.

As of November 2026. The lists hold what anybody can use; a company's own short domain belongs in its register.
"""

from __future__ import annotations

import re

from policy_rules.text.hosts import is_within_any, registered_name

SHORTENERS = frozenset(
    (
        *("bit.ly", "bitly.com", "j.mp", "tinyurl.com", "tiny.cc", "tiny.one", "goo.gl", "t.ly", "ow.ly", "owl.li"),
        *("buff.ly", "is.gd", "v.gd", "rebrand.ly", "cutt.ly", "shorturl.at", "shorturl.asia", "rb.gy", "t.co"),
        *("dlvr.it", "ift.tt", "lnkd.in", "fb.me", "s.id", "soo.gd", "bl.ink", "short.io", "short.gy", "shorte.st"),
        *("adf.ly", "adfoc.us", "bc.vc", "ouo.io", "clck.ru", "vk.cc", "u.to", "urlz.fr", "x.gd", "qr.ae", "qrco.de"),
        *("qr.net", "me-qr.com", "hubs.ly", "hubs.li", "hubs.la", "mailchi.mp", "eepurl.com", "trib.al", "wp.me"),
        *("po.st", "shar.es", "snip.ly", "zpr.io", "kutt.it", "tny.im", "yourls.org", "1url.com", "lc.chat", "surl.li"),
        *("spr.ly", "smarturl.it", "tr.im", "shrtco.de", "9qr.de", "t2m.io", "linktw.in", "shorten.at", "n9.cl"),
        *("app.link", "page.link", "onelink.me", "smart.link", "lnk.to", "ffm.to", "fanlink.to", "ln.run", "u.nu"),
        *("plu.sh", "bitly.ws", "gg.gg", "cli.gs", "chilp.it", "mcaf.ee", "ht.ly", "db.tt", "dub.sh", "dub.co"),
        *("l8.nu", "tiny.pl", "tiny.ie", "cutt.us", "shorturl.fm", "shorturl.gg", "shorturl.me", "short.link"),
        *("da.gd", "0rz.tw", "amzn.eu"),
        *("git.io", "rotf.lol", "2no.co", "iplogger.org", "grabify.link", "urlz.io", "url.ie", "xurl.es"),
        *("rip.to", "moourl.com", "snurl.com", "shrinkme.io", "exe.io", "za.gl", "lnnk.in", "kort.nu", "kortlink.dk"),
        *("2.gp", "cort.as", "acortar.link", "tinu.be", "tny.so", "tly.link"),
    )
)

#: Services that look at each click in an e-mail: what is copied out of an e-mail leads through its owner's.
MAIL_GUARDS = frozenset(
    (
        *("safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "linkprotect.cudasvc.com"),
        *("protect-eu.mimecast.com", "protect-us.mimecast.com", "protect-de.mimecast.com", "url.emailprotection.link"),
        *("ct.sendgrid.net", "mandrillapp.com", "sparkpostmail.com", "click.mlsend.com", "hubspotlinks.com", "rs6.net"),
        *("cmail19.com", "cmail20.com", "customeriomail.com", "klclick.com", "klclick1.com", "secure-web.cisco.com"),
    )
)

#: The channels' own sites, where a channel's posts, people and films are. All may be linked to from any channel.
CHANNEL_SITES = frozenset(
    (
        *("x.com", "twitter.com", "bsky.app", "linkedin.com", "instagram.com", "facebook.com", "youtube.com"),
        *("youtu.be", "tiktok.com", "threads.net", "threads.com", "mastodon.social", "mastodon.online", "fb.com"),
    )
)

OPEN_TO_ALL = SHORTENERS | CHANNEL_SITES
"""Where anybody has pages: the name of such a host says nothing about whose they are."""

#: What shorteners call themselves: a new one is found by its name.
_SHORT_BY_NAME = re.compile(
    r"(?:tiny|tny|shrt|cutt)(?:url|link|ly)?|(?:my|go|get|the|i)?(?:short|shrt|kort|cut|mini|micro|snip|trim|bit|tiny"
    r"|url|1|u|x)"
    r"-?(?:url|urls|link|links|lank|länk|lnk)(?:er|en|s)?|(?:url|link|lank)-?(?:short|kort|cut|snip|trim"
    r"|shortener)(?:ener)?"
)
_LONGEST_SHORT_PATH = 16


def is_shortener(host: str, path: str) -> bool:
    """Whether ``host`` is a shortener's, by the list or by its name, before a ``path`` of one short word."""
    if is_within_any(host, SHORTENERS):
        return True
    name = registered_name(host).partition(".")[0]
    return "/" not in path and len(path) <= _LONGEST_SHORT_PATH and bool(_SHORT_BY_NAME.fullmatch(name))
