// What the portal's pages do by themselves. No page needs it to be read; forms work without it.
(function () {
  "use strict";

  // An answer or a refusal is where reading goes on.
  function moveFocus() {
    const target = document.querySelector("[data-focus]");
    if (target) {
      target.focus();
    }
  }

  // The server cannot know the browser's time zone unless it is told.
  function tellZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) {
      document.cookie = "pw-zone=" + encodeURIComponent(zone) + "; Path=/; SameSite=Strict";
    }
  }

  function countCharacters(field) {
    const count = document.getElementById(field.dataset.count);
    const show = function () {
      count.textContent = count.dataset.words
          .replace("{0}", field.value.length).replace("{1}", field.maxLength);
    };
    field.addEventListener("input", show);
    show();
  }

  // The frame around the plate is drawn in the picture's own pixels, whose number only the picture knows.
  function frame(picture) {
    const overlay = document.getElementById(picture.dataset.overlay);
    const fit = function () {
      if (overlay && picture.naturalWidth) {
        overlay.setAttribute("viewBox", "0 0 " + picture.naturalWidth + " " + picture.naturalHeight);
      }
    };
    picture.addEventListener("load", fit);
    fit();
  }

  // A picture that is refused leaves a gap; words say why, in its place.
  function explain(picture) {
    const words = document.getElementById(picture.dataset.unlessShown);
    const failed = function () {
      picture.parentElement.hidden = true;
      words.hidden = false;
    };
    picture.addEventListener("error", failed);
    if (picture.complete && !picture.naturalWidth) {
      failed();
    }
  }

  // The name of somebody else is asked for only when there is somebody else.
  function follow(radios) {
    const name = document.getElementById("behalfName");
    const show = function () {
      const another = radios.querySelector("input[value='true']").checked;
      name.closest(".pw-field").hidden = !another;
      name.required = another;
    };
    radios.addEventListener("change", show);
    show();
  }

  function sayThatSessionEnded() {
    const words = document.getElementById("session-ended");
    if (words) {
      words.hidden = false;
    }
  }

  function start() {
    tellZone();
    document.querySelectorAll("[data-count]").forEach(countCharacters);
    document.querySelectorAll("[data-overlay]").forEach(frame);
    document.querySelectorAll("[data-unless-shown]").forEach(explain);
    document.querySelectorAll(".pw-radios").forEach(follow);
    moveFocus();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxError", sayThatSessionEnded);
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
