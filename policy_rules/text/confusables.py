"""Characters that look like ASCII letters, beyond what Unicode's own compatibility mappings undo.

Made from Unicode's ``confusables.txt`` 15.1 (UTS #39; Copyright 1991-2023 Unicode, Inc.; Unicode License V3,
https://www.unicode.org/license.txt), read through the data of confusable-homoglyphs 3.3.1. Kept: letters and numbers
that look like one or more ASCII letters once combining marks are taken off. Added: Unicode's small, circled and squared
capitals, by their names. Left out: what decomposes (NFKD); signs such as the registered trade mark, which stand beside
a name and not in it; and å, ä, ö, æ and ø, which are letters of their own here.
"""

from __future__ import annotations

_LOOK_ALIKES = {
    "a": "ɑΑαАаᎪᗅᴀꓮ𐊠𖽀🅐🅰",
    "b": "ƀƂƃƄɓʙΒБВЬѢѣҌҍᏏᏴᑲᑳᖯᗷꓐꞴ𐊂𐊡𐌁🅑🅱",
    "c": "ȼСсҪҫᏟᴄⲤⲥꓚꮯ𐊢𐌂𐐕𐐽𐔜𑣩𑣲🅒🅲",
    "d": "ÐĐđƉƌɖɗԁᎠᏧᑯᗞᗪᴅꓒꓓ🅓🅳",
    "e": "ɆɇΕЕеҽҿᎬᴇⴹꓰꬲ𐊆𑢦𑢮🅔🅴",
    "f": "ƑƒϜքᖴᵮẝꓝꜰꞘꞙꬵ𐊇𐊥𐔥𑢢𑣂🅕🅵",
    "g": "ƍǤǥɠɡɢԌցᏀᏳᶃꓖ🅖🅶",
    "h": "ĦħɦʜΗНћҢһӇӉհᎻᏂᏲᕼⱧⲎꓧꚕ𐋏🅗🅷",
    "i": "ıƖƗɨɩɪΙιІіӀӏᎥᵻᵼⲒꙇꭵ𑣃🅘🅸",
    "j": "ɈɉͿϳЈјᎫᒍᴊꓙꞲ🅙🅹",
    "k": "ƙΚКҚҞᏦᛕᴋⱩⲔꓗꝀ𐔘🅚🅺",
    "l": "Łłƚǀɫɭʟ\u05d5\u05df\u0627\u0661\u0673۱\u07caᏞᒪᛁᣳⳐⵏꓡꓲ𐊊𐌉𐌠𐐛𐔦𑢣𑢲𖼖𖼨\U0001e8c7🅛🅻",
    "m": "ɱΜϺМӍᎷᗰᛖᴍᵯⲘꓟꭑ𐊰𐌑𑜀𑣣🅜🅼",
    "n": "ƝƞɲɳɴΝηոռᵰⲚꓠ𐔓🅝🅽",
    "o": (
        "ƟɵΘΟθοσОоѲѳӨөՕօ\u05e1\u0629\u0647\u0665\u06be\u06c1\u06d5۵\u06ff\u07c0०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᎾᏫᴏ"
        "ᴑⲞⲟⴱⵁⵔ〇ꓳꝊꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐄𐐬𐓂𐓪𐔖𑓐𑢵𑣈𑣗𑣠🅞🅾"
    ),
    "p": "ƥΡρРрᏢᑭᣖᴘᵽⲢⲣꓑ𐊕🅟🅿🆊",
    "q": "ʠԛգզⵕꞯ🅠🆀",
    "r": "ƦɍɼɽʀгғᎡᏒᖇᣴᴦᵲⲅꓣꭇꭈꮁ𐒴𖼵🅡🆁",
    "s": "ƽʂЅѕՏᏕᏚᣵᵴꓢꜱꮪ𐊖𐐠𐑈𑣁𖼺🅢🆂",
    "t": "ŦŧƫƭƮȾΤТҬᎢᴛᵵⲦꓔ𐊗𐊱𐌕𑢼𖼊🅣🆃",
    "u": "ɄʋυՍսሀᏌᑌᴜᵾꓴꞟꭎꭒꮜ𐓎𐓶𑢸𑣘𖽂🅤🆄",
    "v": "νѴѵ\u05d8\u0667۷Ꮩᐯᴠⴸꓦꛟꮩ𐔝𑜆𑢠𑣀𖼈🅥🆅",
    "w": "ɯѡѽԜԝաᎳᏔᴡꓪꝡꮃ𑓅𑜊𑜎𑜏𑣦𑣯🅦🆆",
    "x": "ΧХхҲᕁᕽᚷⲬⵝꓫꞳ𐊐𐊴𐌗𐌢𐔧𑣬🅧🆇",
    "y": "ƴɎɏɣʏΥγУуҮүҰұყᎩᎽᶌỿⲨꓬꭚ𐊲𑢤𑣜𖽃🅨🆈",
    "z": "ƵƶȤȥʐΖᏃᙆᴢᵶꓜꮓ𐋵𑢩𑣄𑣥🅩🆉",
    "aa": "Ꜳꜳ",
    "ae": "Ӕӕ",
    "ao": "Ꜵꜵ",
    "au": "Ꜷꜷ",
    "av": "ꜸꜹꜺꜻ",
    "ay": "Ꜽꜽ",
    "bl": "Ы",
    "dz": "ʣ",
    "ll": "ǁ\u05f0",
    "lo": "Ю",
    "ls": "ʪ",
    "lz": "ʫ",
    "oe": "Œœ",
    "oo": "ꚘꚙꝎꝏ",
    "tf": "ꝷ",
    "ts": "ʦ",
    "ue": "ᵫ",
    "uo": "ꭣ",
}

LOOKS_LIKE: dict[str, str] = {character: letters for letters, group in _LOOK_ALIKES.items() for character in group}
"""A character -> the lower-case ASCII letters that it looks like."""
