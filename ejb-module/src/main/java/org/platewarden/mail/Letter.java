package org.platewarden.mail;

import java.util.List;

/**
 * What somebody is to be told, once.
 *
 * @param occasion names what it is about; of letters with the same occasion only the first is sent
 * @param to whom
 * @param kind what about
 * @param words what is put in the kind's text, in its order; never a plate, a case or a reason
 */
public record Letter(String occasion, Addressee to, LetterKind kind, List<String> words) {
  public Letter {
    words = List.copyOf(words);
  }
}
