package fr.parcours.iae.tache;

import fr.parcours.iae.formulaire.VueFormulaire;
import fr.parcours.iae.shared.Refus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an answer given to a task. */
public sealed interface IssueTache {

  /**
   * To correct: the form as typed, with what is wrong; nothing was written.
   *
   * @param effets what the answers will do once corrected
   * @param refus the domain's refusal, when every field was right by itself
   */
  record Corriger(TacheOuverte tache, VueFormulaire vue, List<String> effets, @Nullable Refus refus)
      implements IssueTache {}

  /** Done. */
  record Faite(TacheOuverte tache, String resultat) implements IssueTache {}
}
