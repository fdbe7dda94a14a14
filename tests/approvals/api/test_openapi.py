"""The OpenAPI document: every route, its answers and errors, and no name that somebody else has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ninja import NinjaAPI
from wagtail.api.v3.api import api

from approvals import api as posts
from approvals.api import schemas
from approvals.lifecycle import STEPS
from tests.approvals.api.requests import CORRECTIONS, LEDGER, POSTS, post_url

BEARER = [{"BearerTokenAuth": []}]
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def document() -> dict:
    return api.get_openapi_schema()


def operations(document: dict) -> Iterator[tuple[str, str, dict]]:
    for path, methods in document["paths"].items():
        if path.startswith((POSTS, LEDGER, CORRECTIONS)):
            for method, operation in methods.items():
                yield method, path.removeprefix(POSTS), operation


@pytest.mark.django_db
def test_the_document_is_served_with_the_rest_of_the_api(client):
    assert POSTS in client.get("/api/v3/openapi.json").json()["paths"]


def test_every_route_is_documented(document):
    assert {(method, path): list(operation["responses"]) for method, path, operation in operations(document)} == {
        ("get", ""): [200, 304, 422],
        ("get", "{post_id}/"): [200, 304, 404, 410],
        ("get", "files/{sha256}"): [200, 304, 404],
        ("get", "{post_id}/state/"): [200, 401, 403, 404],
        ("post", "{post_id}/steps/{step}/"): [200, 400, 401, 403, 404, 409, 422, 503],
        ("post", "{post_id}/waivers/"): [200, 400, 401, 403, 404, 409, 422, 503],
        ("get", CORRECTIONS): [200, 304, 422],
        ("get", f"{CORRECTIONS}{{kind}}/{{digest}}/"): [200, 304, 404],
        ("get", LEDGER): [200, 304, 404],
        ("get", f"{LEDGER}checkpoint"): [200, 304, 404],
        ("get", f"{LEDGER}consistency/"): [200, 304, 404, 422],
        ("get", f"{LEDGER}verify.py"): [200, 304],
    }


def test_a_token_is_asked_for_only_where_one_is_needed(document):
    secured = {path: operation.get("security") for _, path, operation in operations(document)}
    assert {path for path, security in secured.items() if security == BEARER} == {
        "{post_id}/state/",
        "{post_id}/steps/{step}/",
        "{post_id}/waivers/",
    }
    assert all(security in (None, BEARER) for security in secured.values())


def test_errors_are_problem_details(document):
    for _, path, operation in operations(document):
        for status, response in operation["responses"].items():
            if status >= 400:
                assert list(response["content"]) == [PROBLEM], path
                assert response["description"]


def test_every_operation_says_what_it_does_and_what_comes_with_it(document):
    for _, path, operation in operations(document):
        assert operation["summary"], path
        assert operation["description"], path
        room = next((room for room in (LEDGER, CORRECTIONS) if path.startswith(room)), POSTS)
        assert operation["tags"] == [room.rstrip("/").rpartition("/")[2]], path
        assert "Imprimatur-Checkpoint" in operation["responses"][200]["headers"], path


def test_the_steps_that_people_can_take_are_named(document):
    operation = document["paths"][POSTS + "{post_id}/steps/{step}/"]["post"]
    named = {parameter["name"]: parameter["schema"] for parameter in operation["parameters"]}
    assert set(named["step"]["enum"]) == STEPS.keys() - {"return_to_check"}
    assert named["post_id"]["format"] == "uuid"


def test_operation_ids_are_unique(document):
    ids = [operation["operationId"] for methods in document["paths"].values() for operation in methods.values()]
    assert len(ids) == len(set(ids))


def test_no_schema_has_a_name_that_wagtail_has(document):
    wagtails = NinjaAPI(urls_namespace="without-posts")
    for prefix, router, *_ in api._router_registrations:
        if prefix not in (posts.POSTS, posts.LEDGER, posts.CORRECTIONS):
            wagtails.add_router(prefix, router)
    theirs = set(wagtails.get_openapi_schema(path_prefix="")["components"]["schemas"])
    every = set(document["components"]["schemas"])
    ours = {name for name, value in vars(schemas).items() if hasattr(value, "model_fields") and name != "Schema"}
    assert ours <= every
    assert not ours & theirs
    assert "Page" not in every
    assert theirs <= every


def test_a_real_answer_is_of_the_documented_shape(client, illustrated):
    """Key for key: what the seal writes and the document does not know, or the other way round, fails here."""
    said = client.get(post_url(illustrated)).json()
    assert said["content"]["images"]
    assert said["content"]["channels"][0]["links"]
    assert keys(schemas.ReleasedPost.model_validate(said).model_dump()) == keys(said)


def keys(value):
    """The shape of a value: its keys, and those of what is in it."""
    if isinstance(value, dict):
        return {name: keys(inner) for name, inner in value.items()}
    return [keys(inner) for inner in value] if isinstance(value, list) else None


def test_installing_twice_changes_nothing():
    before = len(api._router_registrations)
    posts.install()
    assert len(api._router_registrations) == before
