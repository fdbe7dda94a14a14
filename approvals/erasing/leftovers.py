"""What a post leaves beside its evidence: drafts, versions, log lines, images of the library, e-mails in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.log_actions import registry
from wagtail.models import ReferenceIndex, Revision

from approvals.erasing.mails import delete_mails
from approvals.models import Post, PostImage, SealedContent, SealedFile


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What would be deleted beside the openings of a post. ``used_images`` are titles of those that stay."""

    post: Post
    revisions: tuple[str, ...]
    images: tuple
    used_images: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The rows that go, so that others in their place are told from them."""
        return (*(f"revision {pk}" for pk in self.revisions), *(f"image {image.pk}" for image in self.images))

    def delete(self) -> None:
        """Delete it, in the transaction that recorded the erasure; files go when it is committed."""
        post = self.post
        versions = Revision.objects.for_instance(post)
        delete_mails({post.title, *versions.values_list("object_str", flat=True), link_of(post)})
        versions.delete()
        quiet_log(post)
        ReferenceIndex.remove_for_object(post)
        post.variants.model.objects.filter(post=post).delete()
        PostImage.objects.filter(post=post).delete()
        Post.objects.filter(pk=post.pk).update(title="", body="", sponsor="", origin_digest="", latest_revision=None)
        for image in self.images:
            quiet_log(image)
            image.delete()


def of_post(post: Post, values: Iterable[str]) -> Leftovers:
    """What lies beside ``values``, the openings of ``post`` that go."""
    unused, used = [], []
    for image in _images(post, values):
        (used if _is_used_elsewhere(image, post) else unused).append(image)
    return Leftovers(
        post=post,
        revisions=tuple(map(str, Revision.objects.for_instance(post).order_by("pk").values_list("pk", flat=True))),
        images=tuple(unused),
        used_images=tuple(image.title for image in used),
    )


def quiet_log(row) -> None:
    """Take the titles and the details out of Wagtail's log of ``row``: who did something and when stays."""
    model = registry.get_log_model_for_instance(row)
    if model is not None:
        model.objects.for_instance(row).update(label="", data={})


def link_of(post: Post) -> str:
    """The address that every e-mail about ``post`` holds."""
    return reverse("imprimatur:review", args=[post.pk])


def _images(post: Post, values: Iterable[str]):
    """The images of the draft, and those whose bytes were sealed: Wagtail knows its images by their SHA-1."""
    sealed = SealedFile.objects.filter(commitment__in=list(values)).values("commitment")
    hashes = [
        hashlib.sha1(bytes(one.value), usedforsecurity=False).hexdigest()
        for one in SealedContent.objects.filter(pk__in=sealed).iterator(chunk_size=8)
    ]
    drawn = PostImage.objects.filter(post=post).values("image")
    return get_image_model()._default_manager.filter(Q(pk__in=drawn) | Q(file_hash__in=hashes)).distinct()


def _is_used_elsewhere(image, post: Post) -> bool:
    if PostImage.objects.filter(image=image).exclude(post=post).exists():
        return True
    ours = ReferenceIndex._get_base_content_type(Post)
    others = ReferenceIndex.get_references_to(image).exclude(base_content_type=ours, object_id=str(post.pk))
    return others.exists()
