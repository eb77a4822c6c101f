// Shows how far the scoring is, and the scores once it has ended. Without it, loading the page again does.
(function () {
  "use strict";

  const EVERY = 1500;

  const progress = document.getElementById("progress");

  function running(there) {
    return there.querySelector("[data-running]").dataset.running === "true";
  }

  async function look() {
    try {
      const answer = await fetch(progress.dataset.again, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
      if (!answer.ok) {
        return; // the session has ended, most likely
      }
      const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("progress");
      if (!running(there)) {
        window.location.replace(window.location.pathname);
        return;
      }
      document.getElementById("progress-said").textContent = there.querySelector("#progress-said").textContent;
      progress.querySelector("progress").value = there.querySelector("progress").value;
    } catch (failure) {
      // the server is out of reach for a moment
    }
    window.setTimeout(look, EVERY);
  }

  if (progress) {
    window.setTimeout(look, EVERY);
  }
})();
