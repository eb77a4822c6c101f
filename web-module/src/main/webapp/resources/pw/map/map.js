// Draws maps on outlines of our own: no tile comes from anywhere else.
(function () {
  "use strict";

  const COUNTIES_FROM_ZOOM = 7;

  function popup(point, more) {
    const box = document.createElement("div");
    const title = document.createElement("strong");
    title.textContent = point.title;
    const text = document.createElement("p");
    text.textContent = point.text;
    box.append(title, text);
    if (point.href) {
      const link = document.createElement("a");
      link.href = point.href;
      link.textContent = more;
      box.append(link);
    }
    return box;
  }

  function mark(point, more) {
    const icon = L.divIcon({ className: "pw-mark pw-state-" + point.tone, iconSize: [24, 24] });
    return L.marker([point.lat, point.lon], { icon: icon, zIndexOffset: 1000 * (point.rank || 0), title: point.title + " · " + point.text, alt: point.title })
        .bindPopup(popup(point, more));
  }

  async function load(address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) {
      throw new Error("no outlines: " + answer.status);
    }
    return answer.json();
  }

  function land(map, outlines) {
    L.geoJSON(outlines, {
      interactive: false,
      style: (feature) => ({ className: "pw-land pw-land-" + feature.properties.kind, weight: 1 })
    }).addTo(map).bringToBack();
  }

  // County lines are half a megabyte, and lines too many on a map of the country.
  function counties(map, address) {
    let asked = false;
    const show = function () {
      if (!asked && map.getZoom() >= COUNTIES_FROM_ZOOM) {
        asked = true;
        load(address).then((lines) => L.geoJSON(lines, {
          interactive: false,
          style: () => ({ className: "pw-county", weight: 1 })
        }).addTo(map).bringToBack()).catch(() => { asked = false; });
      }
    };
    map.on("zoomend", show);
    show();
  }

  // New points, unless somebody is at one of the old: a page that refreshes itself sends them.
  function renew(place, marks, points) {
    if (points === place.dataset.points || place.contains(document.activeElement) || place.querySelector(".leaflet-popup")) {
      return;
    }
    place.dataset.points = points;
    marks.clearLayers();
    JSON.parse(points).forEach((point) => mark(point, place.dataset.more).addTo(marks));
  }

  function draw(place) {
    const points = JSON.parse(place.dataset.points);
    place.hidden = false;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(place, {
      attributionControl: false, zoomControl: false, minZoom: 3, maxZoom: 12, scrollWheelZoom: false,
      zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm
    });
    L.control.zoom({ zoomInTitle: place.dataset.zoomIn, zoomOutTitle: place.dataset.zoomOut }).addTo(map);
    L.control.scale().addTo(map);
    const marks = L.layerGroup(points.map((point) => mark(point, place.dataset.more))).addTo(map);
    place.addEventListener("pw:points", (event) => renew(place, marks, event.detail));
    if (points.length > 0) {
      map.fitBounds(points.map((point) => [point.lat, point.lon]), { padding: [32, 32], maxZoom: 8 });
    } else {
      map.setView([39, -98], 4);
    }
    load(place.dataset.outlines).then((outlines) => {
      land(map, outlines);
      counties(map, place.dataset.counties);
    }).catch(() => place.classList.add("pw-map-bare"));
  }

  document.querySelectorAll(".pw-map").forEach(draw);
})();
