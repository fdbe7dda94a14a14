"""What the tests of legal's desk ask with."""

from __future__ import annotations

import csv
from io import StringIO
from urllib.parse import urlencode

from bs4 import BeautifulSoup

DESK = "/admin/imprimatur/desk/"


def page_of(response) -> BeautifulSoup:
    """The page that was sent."""
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def take_out(client, form: str, **asked):
    """What was found, as a file of this form."""
    return client.post(f"{DESK}?{urlencode(asked)}", {"form": form})


def taken(client, **asked) -> list[list[str]]:
    """The rows of the CSV file."""
    text = b"".join(take_out(client, "csv", **asked).streaming_content).decode("utf-8-sig")
    return list(csv.reader(StringIO(text)))
