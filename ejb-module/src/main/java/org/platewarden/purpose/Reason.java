package org.platewarden.purpose;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a justification says, once what says nothing is taken away. English and Spanish. */
final class Reason {
  /** Fewer telling words than this are no reason. */
  static final int LEAST_TELLING = 3;

  /** From this many words on, more than half must be different. */
  private static final int LONG_ENOUGH_TO_REPEAT = 4;

  /** With this many different words it is a text, in which words come again. */
  private static final int A_TEXT = 12;

  private static final Set<String> SMALL =
      Set.copyOf(
          words(
              "a an and as at be because been by for from has have i in is it its me my of on or our"
                  + " that the their this to was we were with al como con de del el en es esta este"
                  + " fue ha la las lo los me mi nos para por que se su sus un una y"));

  /** Words that stand in every justification and tell none from another. */
  private static final Set<String> GENERIC =
      Set.copyOf(
          words(
              "active agency authorized business case cases check checking checks criminal current data"
                  + " department doing duties duty enforcement follow general info information inquiry"
                  + " investigate investigating investigation investigations investigative law legal"
                  + " lawful legitimate look lookup necessary need needed needs number official officer"
                  + " ongoing open pending plate police procedure purpose purposes query reason"
                  + " reasons request required research review routine search searching standard task"
                  + " up use work working"
                  + " activa actual agencia agente asunto autorizada autorizado búsqueda buscar caso"
                  + " casos comprobación comprobar consulta consultar curso datos diligencia"
                  + " diligencias en finalidad general información investigación investigaciones"
                  + " investigar labor legal ley matrícula motivo motivos necesario necesidad oficial"
                  + " policía policial procedimiento razón revisión rutina servicio"
                  + " solicitud tarea trabajo uso verificación verificar"));

  private Reason() {}

  /** Whether it says next to nothing: nothing but generic words, or the same over and over. */
  static boolean isVague(String justification) {
    List<String> words = words(justification);
    long different = words.stream().distinct().count();
    return tellingWords(justification).size() < LEAST_TELLING
        || (words.size() >= LONG_ENOUGH_TO_REPEAT
            && different < A_TEXT
            && different * 2 <= words.size());
  }

  /** The different words that tell this justification from others. */
  static Set<String> tellingWords(String justification) {
    Set<String> telling = new LinkedHashSet<>(words(justification));
    telling.removeIf(word -> word.length() < 2 || SMALL.contains(word) || GENERIC.contains(word));
    telling.removeIf(word -> word.chars().distinct().count() == 1);
    return telling;
  }

  private static List<String> words(String justification) {
    return Arrays.stream(justification.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
