package fr.parcours.iae.candidature;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Several candidatures put away at once, each in its own transaction: one that may not be leaves
 * the others done. Sent twice, it does nothing more.
 */
@Component
public class LotArchivage {

  /** More than a page of the list holds. */
  private static final int MAX = 100;

  /** What became of one. */
  public record Ligne(String personne, boolean faite, String message) {}

  private final RangementService rangements;
  private final Candidatures candidatures;
  private final Candidats candidats;

  LotArchivage(RangementService rangements, Candidatures candidatures, Candidats candidats) {
    this.rangements = rangements;
    this.candidatures = candidatures;
    this.candidats = candidats;
  }

  /** A result for each, in the order given; those beyond a hundred are left as they are. */
  public List<Ligne> archive(Collection<UUID> ids, Acteur acteur) {
    return ids.stream().distinct().limit(MAX).map(id -> one(id, acteur)).toList();
  }

  private Ligne one(UUID id, Acteur acteur) {
    if (candidatures.find(id).filter(c -> acteur.isMembreOf(c.siaeId())).isEmpty()) {
      return new Ligne("Une candidature", false, "Votre structure ne l’a pas reçue.");
    }
    String personne =
        candidats.identiteOf(candidatures.find(id).orElseThrow().candidatId(), acteur).nomComplet();
    try {
      return rangements
          .archive(id, acteur)
          .refus()
          .map(refus -> new Ligne(personne, false, refus.message()))
          .orElseGet(() -> new Ligne(personne, true, "Archivée."));
    } catch (ConflitException | ConcurrencyFailureException e) {
      return new Ligne(
          personne,
          false,
          "Quelqu’un agissait sur ce dossier au même moment : rien n’a changé, réessayez.");
    } catch (IntrouvableException e) {
      return new Ligne(personne, false, "Votre structure ne l’a pas reçue.");
    }
  }
}
