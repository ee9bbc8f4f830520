package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a case beside its tasks; a bean of the module that owns the rule. */
public interface Geste {

  /** Its place in the address of the page, for example {@code retrait}. */
  String cle();

  String libelle();

  /** What it is done to: the id it is given is that of a candidature or of a PASS. */
  default Sujet sujet() {
    return Sujet.CANDIDATURE;
  }

  /** The words of the button that sends the page. */
  default String bouton() {
    return libelle();
  }

  /** Whether this person may do it now, and if not, why. */
  Verdict verdict(UUID dossierId, Acteur acteur);

  /** What it will do, in words, said before anything is asked. */
  String annonce(UUID dossierId, Acteur acteur);

  /** The form of a page it asks to fill in; none when a button is enough. */
  default @Nullable String formulaire() {
    return null;
  }

  /** Facts, lists and starting values of the form. */
  default Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    return Map.of();
  }

  /** The effect of what was typed, to be confirmed; none when the announcement says it all. */
  default @Nullable Resultat<String> apercu(
      UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return null;
  }

  /** Does it; person and case are locked, the verdict was asked again. */
  Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur);

  /** The file it asks for, in words; none when it takes no file. */
  default @Nullable String fichier(UUID dossierId, Acteur acteur) {
    return null;
  }

  /** Whether it ends or undoes something. */
  default boolean isGrave() {
    return false;
  }
}
