package org.platewarden.planted.sides.search;

import jakarta.faces.context.FacesContext;

class KnowsThePage {
  FacesContext context = FacesContext.getCurrentInstance();
}
