"""Workbooks as other programs write them: their parts put together by hand."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

SHEET = "xl/worksheets/sheet1.xml"


def package(
    rows: str = "",
    *,
    shared: str = "",
    styles: str = "",
    sheets: str = '<sheet name="Terms" sheetId="1" r:id="rId1"/>',
    before: str = "",
    declared: str = "",
    about: str = "",
    namespace: str = MAIN,
    method: int = ZIP_DEFLATED,
) -> BytesIO:
    """A workbook whose first sheet holds ``rows``; ``before`` and ``declared`` stand before them, ``about``
    in the workbook.
    """
    kinds = {"1": "worksheet", "2": "worksheet", "3": "sharedStrings", "4": "styles", "5": "chartsheet"}
    targets = {"1": "worksheets/sheet1.xml", "2": "/xl/worksheets/sheet2.xml", "5": "chartsheets/sheet1.xml"}
    targets |= {"3": "sharedStrings.xml", "4": "styles.xml"}
    related = "".join(
        f'<Relationship Id="rId{one}" Type="{OFFICE}/{kind}" Target="{targets[one]}"/>' for one, kind in kinds.items()
    )
    whole = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{whole}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{related}</Relationships>',
        "xl/workbook.xml": (
            f'<workbook xmlns="{namespace}" xmlns:r="{OFFICE}">{about}<sheets>{sheets}</sheets></workbook>'
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{namespace}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{namespace}">{styles}</styleSheet>',
        "xl/worksheets/sheet2.xml": (
            f'<worksheet xmlns="{namespace}"><sheetData>{row(1, "second")}</sheetData></worksheet>'
        ),
        SHEET: f'{before}<worksheet xmlns="{namespace}">{declared}<sheetData>{rows}</sheetData></worksheet>',
    }
    target = BytesIO()
    with ZipFile(target, "w", method) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return target


def row(number: int | str, *cells: str) -> str:
    """A row of that number, with words as its cells."""
    return f'<row r="{number}">{"".join(map(words, cells))}</row>'


def words(cell: str) -> str:
    """A cell that holds words, where the one before it ends."""
    return f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
