package fr.parcours.iae.formulaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a submission: typed values a command may take, or what to correct. */
public sealed interface Saisie {

  /**
   * Every rule of the form holds. A field left blank or not part of the form right now is absent; a
   * box is always true or false and a checklist always a list.
   */
  record Valide(Map<String, Object> champs) implements Saisie {
    public Valide {
      champs = Collections.unmodifiableMap(new LinkedHashMap<>(champs));
    }
  }

  /** At least one rule is broken; nothing may be written. */
  record Invalide(List<ErreurChamp> erreurs) implements Saisie {
    public Invalide {
      erreurs = List.copyOf(erreurs);
    }
  }

  default boolean isValide() {
    return this instanceof Valide;
  }
}
