// Shows what becomes of files that were put back, until none of them waits. Without it the page has a link that does.
(function () {
  "use strict";

  const EVERY = 1000;
  const MOST_TRIES = 60;

  const outcome = document.getElementById("outcome");
  let tries = 0;

  function waits() {
    return Number(outcome.querySelector("[data-waiting]").dataset.waiting) > 0;
  }

  function take(fresh) {
    const there = fresh.getElementById("outcome");
    // the sentence that is read aloud stays the same element, so that its change is heard
    const summary = document.getElementById("outcome-summary");
    const text = there.querySelector("#outcome-summary").textContent;
    if (summary.textContent !== text) {
      summary.textContent = text;
    }
    outcome.querySelector("tbody").replaceWith(there.querySelector("tbody"));
    outcome.querySelector("[data-waiting]").dataset.waiting = there.querySelector("[data-waiting]").dataset.waiting;
  }

  async function load(address) {
    const answer = await fetch(address, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  }

  // The list was made while files waited; what came back since is missing in it.
  async function renewList() {
    const list = document.getElementById("list");
    const fresh = await load(window.location.href);
    const there = fresh && fresh.getElementById("list");
    if (there && !list.contains(document.activeElement)) {
      list.replaceChildren(...there.childNodes);
    }
  }

  async function look() {
    tries++;
    try {
      const fresh = await load(outcome.dataset.again);
      if (fresh) {
        take(fresh);
      }
      if (!waits()) {
        await renewList();
      } else if (tries < MOST_TRIES) {
        window.setTimeout(look, EVERY);
      }
    } catch (failure) {
      tries = MOST_TRIES; // the link is there
    }
  }

  if (outcome && waits()) {
    window.setTimeout(look, EVERY);
  }
})();
