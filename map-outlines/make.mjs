// Writes three files from us-atlas (U.S. Census Bureau) and world-atlas (Natural Earth), both in the public domain:
// the outlines of jurisdictions for the server, and states and counties as the maps draw them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const load = (name) => JSON.parse(readFileSync(require.resolve(name)));

const states = load("us-atlas/states-10m.json");
const counties = load("us-atlas/counties-10m.json");
const world = load("world-atlas/countries-10m.json");
const coarseWorld = load("world-atlas/countries-50m.json");

// FIPS codes of states, as us-atlas numbers them, in ISO 3166-2
const ISO = {
  "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "11": "DC", "12": "FL",
  "13": "GA", "15": "HI", "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME",
  "24": "MD", "25": "MA", "26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV", "33": "NH",
  "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH", "40": "OK", "41": "OR", "42": "PA", "44": "RI",
  "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT", "50": "VT", "51": "VA", "53": "WA", "54": "WV", "55": "WI",
  "56": "WY", "60": "AS", "66": "GU", "69": "MP", "72": "PR", "78": "VI",
};
// what lies around, by the numbers of ISO 3166-1
const NEIGHBOURS = { "124": "CA", "484": "MX" };
const AROUND = ["124", "484", "320", "084", "340", "222", "044", "192", "388", "332", "214", "136", "796"];

const round = (value, digits) => Number(value.toFixed(digits));

const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

function rounded(geometry, digits) {
  const ring = (points) => {
    const kept = points.map(([x, y]) => [round(x, digits), round(y, digits)])
      .filter((point, i, all) => i === 0 || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1]);
    return kept.length >= 4 ? kept : null;
  };
  return polygons(geometry).map((rings) => rings.map(ring).filter(Boolean)).filter((rings) => rings.length > 0);
}

// islands of the far north that no road leads to would be half of the file
const reachable = (rings) => rings[0].length > 2000 || rings[0].some(([, y]) => y < 62);

function wkt(geometry, digits) {
  const text = rounded(geometry, digits).filter(reachable).map((rings) =>
    "(" + rings.map((ring) => "(" + ring.map(([x, y]) => x + " " + y).join(",") + ")").join(",") + ")");
  return "MULTIPOLYGON(" + text.join(",") + ")";
}

const stateShapes = feature(states, states.objects.states).features.filter((state) => ISO[state.id]);
const countryShapes = feature(world, world.objects.countries).features;
const coarseCountries = feature(coarseWorld, coarseWorld.objects.countries).features;
const lines = [
  ...stateShapes.map((state) => "US-" + ISO[state.id] + "\t" + wkt(state.geometry, 5)),
  ...countryShapes.filter((country) => NEIGHBOURS[country.id])
    .map((country) => NEIGHBOURS[country.id] + "\t" + wkt(country.geometry, 4)),
].sort();
writeFileSync("../ejb-module/src/main/resources/org/platewarden/cameras/jurisdictions.wkt", lines.join("\n") + "\n");

const multi = (geometry) => ({ type: "MultiPolygon", coordinates: rounded(geometry, 2) });
const inAmerica = (rings) => rings[0].every(([x]) => x < -30);
const shape = (kind, name, geometry) => {
  const drawn = multi(geometry);
  drawn.coordinates = kind === "country" ? drawn.coordinates.filter(inAmerica) : drawn.coordinates;
  return { type: "Feature", properties: { kind, name }, geometry: drawn };
};
const drawn = {
  type: "FeatureCollection",
  features: [
    ...coarseCountries.filter((country) => AROUND.includes(country.id))
      .map((country) => shape("country", country.properties.name, country.geometry)),
    ...stateShapes.map((state) => shape("state", state.properties.name, state.geometry)),
  ],
};
writeFileSync("../web-module/src/main/webapp/resources/pw/map/outlines.json", JSON.stringify(drawn));

const between = mesh(counties, counties.objects.counties, (one, other) => one !== other && one.id.slice(0, 2) === other.id.slice(0, 2));
const countyLines = {
  type: "MultiLineString",
  coordinates: between.coordinates.map((line) => line.map(([x, y]) => [round(x, 2), round(y, 2)])
    .filter((point, i, all) => i === 0 || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1]))
    .filter((line) => line.length > 1),
};
writeFileSync("../web-module/src/main/webapp/resources/pw/map/counties.json", JSON.stringify(countyLines));
