package org.platewarden.planted.norow.helpers;

class InNoRow {}
