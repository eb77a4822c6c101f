package org.platewarden.planted.names.reads;

class Prints {
  void print() {
    System.out.println("planted");
  }
}
