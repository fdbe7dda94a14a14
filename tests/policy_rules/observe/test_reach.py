from __future__ import annotations

import pytest

from policy_rules.observe.reach import WEB, is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "193.10.1.1", "2001:4860:4860::8888", "2a00:1450:400f::1"])
def test_addresses_on_the_internet_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "192.168.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_everything_else_is_somebody_s_inside(address):
    assert not is_public(address)


def test_nothing_widens_the_reach_of_the_site():
    """What a test opens for itself is no setting: the command asks as far as the defaults go."""
    assert WEB.is_allowed is is_public
    assert WEB.ports == {80, 443}
