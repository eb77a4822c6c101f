package org.platewarden.planted.folders.reads.service;

class InAServiceFolder {}
