from __future__ import annotations

import datetime
import socket
import ssl
from unittest.mock import patch

import pytest

from policy_rules.observe import wire
from policy_rules.observe.answer import Answer, Outcome
from policy_rules.observe.asking import MOST_REDIRECTS, ask
from policy_rules.observe.reach import Reach
from tests.policy_rules.observe.server import serving, status


def resolving(**names: str):
    """The DNS, in which each of ``names`` (with ``_`` for the full stop) has one address."""
    known = {name.replace("_", "."): address for name, address in names.items()}
    real = socket.getaddrinfo

    def getaddrinfo(host, port, *args, **kwargs):
        if host in known or host.replace(".", "").isdigit():
            return real(known.get(host, host), port, *args, **kwargs)
        raise socket.gaierror(socket.EAI_NONAME, "nobody")

    return patch.object(socket, "getaddrinfo", getaddrinfo)


# ---- what sites answer ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (200, Outcome.FINE),
        (204, Outcome.FINE),
        (304, Outcome.FINE),
        (401, Outcome.UNCLEAR),
        (403, Outcome.UNCLEAR),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (429, Outcome.UNCLEAR),
        (451, Outcome.UNCLEAR),
        (500, Outcome.BROKEN),
        (503, Outcome.BROKEN),
        (999, Outcome.UNCLEAR),
    ],
)
def test_the_status_says_where_a_link_leads(code, outcome):
    with serving(status(code)) as site:
        assert ask(site.url(), site.reach()) == Answer(outcome, code)


def test_a_page_that_answers_head_is_asked_once():
    with serving(status(200)) as site:
        ask(site.url("/a?b=c#d"), site.reach())
    assert [(method, path) for method, path, _headers in site.asked] == [("HEAD", "/a?b=c")]


def test_a_server_that_does_not_like_head_is_asked_again():
    def respond(handler):
        status(404 if handler.command == "HEAD" else 200)(handler)

    with serving(respond) as site:
        assert ask(site.url(), site.reach()).outcome is Outcome.FINE
    assert site.methods == ["HEAD", "GET"]


def test_a_server_that_hangs_up_on_head_is_asked_again():
    def respond(handler):
        if handler.command == "GET":
            status(200)(handler)

    with serving(respond) as site:
        assert ask(site.url(), site.reach()).outcome is Outcome.FINE


def test_letters_that_are_not_ascii_go_over_the_wire_as_browsers_send_them():
    with serving(status(200)) as site, resolving(**{"xn--rksmrgs-5wao1o_se": "127.0.0.1"}):
        ask(site.url("/smörgås 1?q=räka&x=%C3%A5", host="räksmörgås.se"), site.reach())
    ((_method, path, headers),) = site.asked
    assert path == "/sm%C3%B6rg%C3%A5s%201?q=r%C3%A4ka&x=%C3%A5"
    assert headers["Host"] == f"xn--rksmrgs-5wao1o.se:{site.port}"


def test_what_speaks_no_http_is_broken():
    with serving(lambda handler: handler.wfile.write(b"220 mail.example.com ESMTP\r\n")) as site:
        assert ask(site.url(), site.reach()) == Answer(Outcome.BROKEN)


def test_a_port_where_nobody_listens_is_broken():
    with serving(status(200)) as site:
        pass
    assert ask(site.url(), site.reach()) == Answer(Outcome.BROKEN)


def test_a_name_that_nobody_has_is_told():
    with resolving():
        assert ask("https://www.acme-finns-inte.se/") == Answer(Outcome.NO_HOST)


def test_a_dns_that_is_down_says_nothing_about_the_name():
    with patch.object(socket, "getaddrinfo", side_effect=socket.gaierror(socket.EAI_AGAIN, "later")):
        assert ask("https://www.acme.se/") == Answer(Outcome.BROKEN)


@pytest.mark.parametrize(
    "url",
    ["https://www..se/", f"https://{'a' * 70}.se/", "https://[::1/", "http://a.se:x/", "//", ""],
)
def test_what_is_no_address_is_left_to_other_rules(url):
    assert ask(url) == Answer(Outcome.UNCLEAR)


# ---- redirects ------------------------------------------------------------------------------------------------------


def test_a_redirect_is_followed_and_no_cookie_comes_along():
    def respond(handler):
        if handler.path == "/old":
            return status(301, Location="/nytt%20här".encode().decode("latin-1"), Set_Cookie="a=b")(handler)
        return status(410)(handler)

    with serving(respond) as site:
        assert ask(site.url("/old"), site.reach()) == Answer(Outcome.GONE, 410)
    assert [path for _method, path, _headers in site.asked] == ["/old", "/nytt%20h%C3%A4r", "/nytt%20h%C3%A4r"]
    assert all("Cookie" not in headers for *_rest, headers in site.asked)


def test_redirects_without_end_come_to_an_end():
    with serving(status(302, Location="/again")) as site:
        assert ask(site.url(), site.reach()) == Answer(Outcome.UNCLEAR)
    assert len(site.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "//[::1]/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://user:word@198.51.100.1/",
        "http://127.0.0.1:22/",
    ],
)
def test_a_redirect_leads_nowhere_that_the_link_could_not_have_gone(location):
    with serving(status(302, Location=location)) as site, patch.object(wire, "request", wraps=wire.request) as requests:
        assert ask(site.url(), site.reach()) == Answer(Outcome.UNCLEAR)
    assert requests.call_count == 1


def test_a_redirect_to_a_name_with_a_private_address_is_not_followed():
    with serving(status(302, Location="http://inside.acme.se/")) as site, resolving(inside_acme_se="192.168.1.1"):
        assert ask(site.url(), site.reach()) == Answer(Outcome.UNCLEAR)
    assert len(site.asked) == 1


# ---- where questions may go -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/",
        "http://localhost/",
        "http://８.8.8.8:8080/",
        "http://8.8.8.8:22/",
        "http://me:secret@8.8.8.8/",
        "http://@8.8.8.8/",
        "gopher://8.8.8.8/",
        "http://acme.example/",
    ],
)
def test_what_is_not_public_is_never_connected_to(url):
    with patch.object(socket, "create_connection", side_effect=AssertionError("connected")):
        assert ask(url) == Answer(Outcome.UNCLEAR)


def test_a_name_with_a_public_and_a_private_address_is_not_asked():
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]
    with (
        patch.object(socket, "getaddrinfo", return_value=both),
        patch.object(socket, "create_connection", side_effect=AssertionError("connected")),
    ):
        assert ask("http://www.acme.se/") == Answer(Outcome.UNCLEAR)


def test_the_connection_goes_to_the_address_that_was_looked_at():
    """A name that has another address a moment later (DNS rebinding) is never resolved again."""
    asked, connected = [], []
    first = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 80))]
    then = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]

    def getaddrinfo(host, *_args, **_kwargs):
        asked.append(host)
        return first if len(asked) == 1 else then

    def create_connection(address, *_args):
        connected.append(address)
        raise ConnectionRefusedError

    with patch.object(socket, "getaddrinfo", getaddrinfo), patch.object(socket, "create_connection", create_connection):
        assert ask("http://www.acme.se/") == Answer(Outcome.BROKEN)
    assert asked == ["www.acme.se"]
    assert connected == [("8.8.8.8", 80)] * 2


def test_the_next_address_is_tried_where_the_first_one_leads_nowhere():
    real = socket.create_connection

    def create_connection(address, *args):
        if address[0] == "2001:4860:4860::8888":
            raise OSError("no IPv6 here")
        return real(address, *args)

    with serving(status(200)) as site:
        found = [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("2001:4860:4860::8888", site.port, 0, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port)),
        ]
        with (
            patch.object(socket, "create_connection", create_connection),
            patch.object(Reach, "addresses", lambda *_args: [place[0] for *_kind, place in found]),
        ):
            assert ask(site.url(host="www.acme.se"), site.reach()).outcome is Outcome.FINE


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(status(200)) as site:
        assert ask(site.url(), site.reach()).outcome is Outcome.FINE


def test_the_question_says_who_asks_and_nothing_else():
    with serving(status(200)) as site:
        ask(site.url(), site.reach())
    ((_method, _path, headers),) = site.asked
    assert headers.keys() == {"Host", "Accept-Encoding", "User-Agent", "Accept"}
    assert "Imprimatur" in headers["User-Agent"]


# ---- servers that would keep us -------------------------------------------------------------------------------------


def test_a_body_is_not_read_however_large_it_is():
    def respond(handler):
        if handler.command == "HEAD":
            return status(405)(handler)
        handler.send_response(200)
        handler.end_headers()
        while not site.over.is_set():
            handler.wfile.write(b"x" * 65_536)
        return None

    with serving(respond) as site:
        assert ask(site.url(), site.reach()).outcome is Outcome.FINE


def test_headers_without_end_come_to_an_end():
    def respond(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not site.over.is_set():
            handler.wfile.write(b"X: y\r\n")

    with serving(respond) as site:
        assert ask(site.url(), site.reach()).outcome is Outcome.BROKEN


def test_a_server_that_says_a_letter_now_and_then_does_not_keep_us():
    def respond(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _letter in range(40):
            if site.over.wait(0.05):
                return
            handler.wfile.write(b"X")
        handler.wfile.write(b": y\r\n\r\n")

    with serving(respond) as site:
        assert ask(site.url(), site.reach(seconds=0.4)) == Answer(Outcome.BROKEN)


def test_a_server_that_says_nothing_does_not_keep_us():
    with serving(lambda handler: site.over.wait()) as site:
        assert ask(site.url(), site.reach(seconds=0.2)) == Answer(Outcome.BROKEN)


def test_all_that_is_asked_about_one_link_has_one_deadline():
    """A site that takes its time on each method and each hop gets no more of it than one that says nothing."""
    clock, given = [0.0], []

    def slow(method, _target, _addresses, seconds):
        given.append(seconds)
        clock[0] += min(seconds, 4.0)
        if method == "HEAD":
            raise TimeoutError
        return wire.Reply(302, "/again")

    with (
        patch.object(wire.time, "monotonic", lambda: clock[0]),
        patch.object(wire, "request", slow),
        resolving(www_acme_se="8.8.8.8"),
    ):
        assert ask("https://www.acme.se/") == Answer(Outcome.BROKEN)
    assert given == [5.0, 5.0, 5.0, 3.0]
    assert clock == [15.0]


# ---- TLS ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def stranger(tmp_path) -> ssl.SSLContext:
    """A server's TLS with a certificate that nobody vouches for."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "www.acme.se")])
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(now - datetime.timedelta(days=1))
    certificate = builder.not_valid_after(now + datetime.timedelta(days=1)).sign(key, hashes.SHA256())
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + certificate.public_bytes(serialization.Encoding.PEM)
    (tmp_path / "stranger.pem").write_bytes(pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "stranger.pem")
    return context


def test_a_certificate_that_nobody_vouches_for_is_not_spoken_to(stranger):
    with serving(status(200), tls=stranger) as site:
        assert ask(f"https://127.0.0.1:{site.port}/", site.reach()) == Answer(Outcome.UNCLEAR)
    assert site.asked == []
