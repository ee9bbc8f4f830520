package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The same act on several tasks, each in its own transaction: one that is refused leaves the others
 * done. Sent twice, it does nothing more the second time and says the same.
 */
@Component
public class LotTaches {

  /** More than a page of the list holds. */
  private static final int MAX = 100;

  /** What to do with each. */
  public sealed interface Acte {
    record Prendre() implements Acte {}

    record Rendre() implements Acte {}

    record Confier(UUID membre) implements Acte {}

    /** Out of the default view until a day; none to bring it back. */
    record Reporter(@Nullable LocalDate jour) implements Acte {}

    record Refuser(String motif) implements Acte {}

    record Etiqueter(UUID etiquetteId) implements Acte {}

    record Desetiqueter(UUID etiquetteId) implements Acte {}
  }

  /** What became of one. */
  public record Ligne(String tacheId, boolean faite, String message) {}

  private final TacheService taches;
  private final EtiquetteService etiquettes;
  private final Taches lignes;

  LotTaches(TacheService taches, EtiquetteService etiquettes, Taches lignes) {
    this.taches = taches;
    this.etiquettes = etiquettes;
    this.lignes = lignes;
  }

  /** A result for each, in the order given; the tasks beyond a hundred are left as they are. */
  public List<Ligne> act(Collection<String> ids, Acte acte, Acteur acteur) {
    List<Ligne> resultats = new ArrayList<>();
    for (String id : ids.stream().distinct().limit(MAX).toList()) {
      resultats.add(one(id, acte, acteur));
    }
    return resultats;
  }

  private Ligne one(String id, Acte acte, Acteur acteur) {
    try {
      return acted(id, acte, acteur);
    } catch (ConflitException e) {
      boolean parMoi =
          acte instanceof Acte.Refuser
              && lignes
                  .find(id)
                  .filter(t -> acteur.utilisateurId().equals(t.faitePar()))
                  .isPresent();
      return new Ligne(
          id, parMoi, parMoi ? "Vous l’avez déjà traitée." : String.valueOf(e.getMessage()));
    } catch (ConcurrencyFailureException e) {
      return new Ligne(
          id,
          false,
          "Quelqu’un agissait sur ce dossier au même moment : rien n’a changé, réessayez.");
    } catch (IntrouvableException e) {
      return new Ligne(id, false, "Cette tâche n’attend pas votre organisation.");
    }
  }

  private Ligne acted(String id, Acte acte, Acteur acteur) {
    if (acte instanceof Acte.Prendre) {
      return said(id, taches.take(id, acteur), "Prise : elle est à vous.");
    }
    if (acte instanceof Acte.Rendre) {
      return said(id, taches.giveBack(id, acteur), "Libérée : chacun peut la prendre.");
    }
    if (acte instanceof Acte.Confier confier) {
      return said(id, taches.handTo(id, confier.membre(), acteur), "Confiée.");
    }
    if (acte instanceof Acte.Reporter reporter) {
      return said(
          id,
          taches.postpone(id, reporter.jour(), acteur),
          reporter.jour() == null
              ? "De retour dans la liste."
              : "Mise de côté jusqu’à cette date.");
    }
    if (acte instanceof Acte.Etiqueter etiqueter) {
      return said(id, etiquettes.put(id, etiqueter.etiquetteId(), acteur), "Étiquette posée.");
    }
    if (acte instanceof Acte.Desetiqueter retirer) {
      return said(id, etiquettes.remove(id, retirer.etiquetteId(), acteur), "Étiquette retirée.");
    }
    return said(
        id, taches.refuse(id, ((Acte.Refuser) acte).motif(), acteur), "Candidature refusée.");
  }

  private static Ligne said(String id, Resultat<?> resultat, String fait) {
    return resultat
        .refus()
        .map(refus -> new Ligne(id, false, refus.message()))
        .orElseGet(() -> new Ligne(id, true, fait));
  }
}
