// Shows how far something has come without a reload. It is said aloud only when something begins or ends.
(() => {
  const EVERY = 3000;
  const place = document.querySelector("[data-progress-url]");
  const said = document.querySelector("[data-progress-said]");
  const isRunning = () => place.querySelector("[data-is-running]") !== null;

  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(place.dataset.progressUrl, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok || answer.redirected) return clearInterval(timer);
    const wasRunning = isRunning();
    place.innerHTML = await answer.text();
    if (!place.querySelector("[data-goes-on]")) clearInterval(timer);
    if (wasRunning !== isRunning()) said.textContent = place.querySelector("[data-said]").textContent;
  };
  const timer = setInterval(() => look().catch(() => {}), EVERY);
})();
