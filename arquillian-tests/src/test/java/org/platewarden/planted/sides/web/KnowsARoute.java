package org.platewarden.planted.sides.web;

import org.platewarden.planted.sides.routes.SomeRoute;

class KnowsARoute {
  SomeRoute route = new SomeRoute();
}
