// Brings what came in since into the live page. Without it the page shows what was there when it was loaded.
(function () {
  "use strict";

  const EVERY = 2000;
  const EVERY_PAUSED = 5000;
  const LONGEST_WAIT = 30000;
  const CAMERAS_EVERY = 15000;
  const SAY_EVERY = 30000;
  const UNTOUCHED = 30 * 60 * 1000;
  const MOST_ROWS = 50;

  const live = document.getElementById("live");
  const button = document.getElementById("pause");
  const state = document.getElementById("live-state");
  const meanwhile = document.getElementById("meanwhile");
  if (!live || !live.dataset.watch || !document.getElementById("reads")) {
    return;
  }
  const words = live.dataset;

  let arrived = Number(document.getElementById("reads").dataset.arrived);
  let paused = false;
  let ended = false;
  let timer = 0;
  let wait = EVERY;
  let camerasAt = Date.now();
  let touchedAt = Date.now();
  let saidAt = Date.now();
  let unsaid = 0;

  function say(text) {
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  function count(template, number) {
    return template.replace("{0}", new Intl.NumberFormat(document.documentElement.lang).format(number));
  }

  function inside(element) {
    return element && element.contains(document.activeElement);
  }

  function replace(id, fresh) {
    const here = document.getElementById(id);
    const there = fresh.getElementById(id);
    // what somebody stands on with the keyboard stays until they leave it
    if (here && there && !inside(here)) {
      here.replaceChildren(...there.childNodes);
    }
  }

  function add(fresh) {
    const table = document.getElementById("reads");
    const body = table.tBodies[0];
    const rows = [...fresh.querySelectorAll("#reads tbody tr")];
    rows.forEach((row) => row.classList.add("pw-live-new"));
    body.prepend(...rows);
    while (body.rows.length > MOST_ROWS) {
      body.deleteRow(-1);
    }
    table.hidden = body.rows.length === 0;
    document.getElementById("live-empty").hidden = body.rows.length > 0;
  }

  // Screen readers hear a count now and then, never row after row.
  function tell(came) {
    unsaid += came;
    if (unsaid > 0 && Date.now() - saidAt > SAY_EVERY) {
      say(count(words.came, unsaid));
      unsaid = 0;
      saidAt = Date.now();
    }
  }

  function end(text) {
    ended = true;
    window.clearTimeout(timer);
    button.hidden = true;
    say(text);
  }

  function refuse(fresh) {
    document.querySelector(".pw-live-jump").remove();
    document.querySelector(".pw-live").replaceWith(fresh.getElementById("live-refused"));
    meanwhile.hidden = true;
    end("");
  }

  function take(fresh) {
    if (fresh.getElementById("live-refused")) {
      refuse(fresh);
      return;
    }
    const now = Number(fresh.getElementById("reads").dataset.arrived);
    replace("figures", fresh);
    if (paused) {
      meanwhile.hidden = false;
      meanwhile.textContent = count(words.meanwhile, Math.max(0, now - arrived));
      return;
    }
    add(fresh);
    tell(now - arrived);
    arrived = now;
    const points = fresh.getElementById("points");
    if (points) {
      replace("camera-states", fresh);
      document.querySelectorAll(".pw-map").forEach((map) =>
          map.dispatchEvent(new CustomEvent("pw:points", { detail: points.dataset.points })));
    }
  }

  function address() {
    const asked = new URLSearchParams({ w: words.watch, after: arrived });
    const camera = new URLSearchParams(window.location.search).get("c");
    if (camera) {
      asked.set("c", camera);
    }
    if (paused) {
      asked.set("paused", "1");
    } else if (Date.now() - camerasAt > CAMERAS_EVERY) {
      camerasAt = Date.now();
      asked.set("cameras", "1");
    }
    return words.rows + "?" + asked;
  }

  async function look() {
    let answer;
    try {
      answer = await fetch(address(), { credentials: "same-origin", cache: "no-store", redirect: "manual" });
    } catch (failure) {
      answer = null;
    }
    if (ended) {
      return;
    }
    if (answer && (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404)) {
      end(words.ended);
      return;
    }
    if (!answer || !answer.ok) {
      wait = Math.min(LONGEST_WAIT, wait * 2);
      say(words.offline);
      return;
    }
    if (wait > EVERY) {
      say(words.on);
    }
    wait = EVERY;
    take(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }

  function next() {
    window.clearTimeout(timer);
    if (!ended) {
      timer = window.setTimeout(round, paused ? Math.max(wait, EVERY_PAUSED) : wait);
    }
  }

  async function round() {
    if (document.hidden) {
      return; // nobody looks
    }
    const untouched = Date.now() - touchedAt > UNTOUCHED;
    if (untouched && !paused) {
      pause(words.untouched);
    }
    // a page that nobody touches must not keep a session alive
    if (!untouched) {
      await look();
      next();
    }
  }

  function pause(text) {
    paused = true;
    button.textContent = button.dataset.goOn;
    live.classList.add("pw-live-paused");
    // of a page that nobody touches nothing is counted either
    meanwhile.hidden = text === words.untouched;
    meanwhile.textContent = count(words.meanwhile, 0);
    say(text);
  }

  function goOn() {
    paused = false;
    button.textContent = button.dataset.pause;
    live.classList.remove("pw-live-paused");
    meanwhile.hidden = true;
    unsaid = 0;
    saidAt = Date.now();
    say(words.on);
  }

  function press() {
    touchedAt = Date.now();
    if (paused) {
      goOn();
    } else {
      pause(words.paused);
    }
    window.clearTimeout(timer);
    round();
  }

  say(words.loaded);
  button.hidden = false;
  button.addEventListener("click", press);
  ["keydown", "pointerdown", "pointermove", "wheel"].forEach((kind) =>
      document.addEventListener(kind, () => { touchedAt = Date.now(); }, { passive: true }));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !ended) {
      window.clearTimeout(timer);
      round();
    }
  });
  next();
})();
