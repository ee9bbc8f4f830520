package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.fichesalarie.IdentifiantsAsp.Attente;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People the ASP knows by another number than ours, as the support brings the two together: what
 * waits, and the files that go out and come back.
 */
@Service
public class RapprochementService {

  private static final int MONTREES = 50;
  private static final int FICHIERS = 10;

  /** Lines read at a time while the file is written. */
  private static final int PAGE = 500;

  /** One refused line. */
  public record Ligne(
      UUID ficheId,
      String personne,
      String numeroPass,
      String envoye,
      boolean mouvement,
      OffsetDateTime depuis) {}

  /**
   * A file that went out or came back.
   *
   * @param sortant whether it went out
   * @param appliquees of one that came back and was read to its end, the lines that were applied
   */
  public record Fichier(
      String par, OffsetDateTime le, boolean sortant, int lignes, @Nullable Integer appliquees) {}

  /**
   * The page.
   *
   * @param lignes refused lines that wait
   * @param personnes people they are about
   * @param depuis since when the oldest waits; none when nothing does
   * @param plusAnciennes the oldest ones
   */
  public record Etat(
      int lignes,
      int personnes,
      @Nullable OffsetDateTime depuis,
      List<Ligne> plusAnciennes,
      List<Fichier> fichiers) {

    /** The day of {@link #depuis}, in Paris. */
    public @Nullable LocalDate depuisLe() {
      return depuis == null
          ? null
          : depuis.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate();
    }
  }

  /**
   * What is known of a number.
   *
   * @param attentes lines refused that bore it
   * @param actuel the number now of the person who bears or bore it; none for nobody's
   */
  record Situation(List<Attente> attentes, @Nullable String actuel) {}

  private final IdentifiantsAsp identifiants;
  private final Rapprochements rapprochements;
  private final Candidats candidats;
  private final UtilisateurService utilisateurs;

  RapprochementService(
      IdentifiantsAsp identifiants,
      Rapprochements rapprochements,
      Candidats candidats,
      UtilisateurService utilisateurs) {
    this.identifiants = identifiants;
    this.rapprochements = rapprochements;
    this.candidats = candidats;
    this.utilisateurs = utilisateurs;
  }

  /** For anybody but the support it does not exist. */
  @Transactional(readOnly = true)
  public Etat show(Acteur acteur) {
    support(acteur);
    IdentifiantsAsp.Compte compte = identifiants.count();
    List<Attente> attentes = identifiants.oldest(MONTREES);
    Map<UUID, Identite> personnes = identites(attentes, acteur);
    return new Etat(
        compte.lignes(),
        compte.personnes(),
        compte.depuis(),
        attentes.stream().map(a -> ligne(a, personnes)).toList(),
        rapprochements.latest(FICHIERS).stream()
            .map(t -> new Fichier(nom(t.par()), t.le(), t.sortant(), t.lignes(), t.appliquees()))
            .toList());
  }

  /** Somebody takes the list out: written down before its first line leaves. */
  @Transactional
  public void exporting(Acteur acteur) {
    support(acteur);
    rapprochements.exported(identifiants.count().personnes(), acteur.utilisateurId());
  }

  /**
   * The next lines of the file.
   *
   * @param texte lines, each with its end
   * @param dernier where the next page goes on from; none after the last
   */
  public record Page(String texte, @Nullable String dernier) {}

  /** The lines after this number, the empty word at first. */
  @Transactional(readOnly = true)
  public Page page(String apres, Acteur acteur) {
    support(acteur);
    List<Attente> attentes = identifiants.page(apres, PAGE);
    Map<UUID, Identite> personnes = identites(attentes, acteur);
    StringBuilder texte = new StringBuilder(apres.isEmpty() ? FichierIdentifiants.entete() : "");
    attentes.forEach(
        a ->
            texte.append(
                FichierIdentifiants.ligne(
                    a.envoye(), a.numeroPass(), personne(a, personnes).etatCivil())));
    return new Page(
        texte.toString(),
        attentes.size() < PAGE ? null : attentes.get(attentes.size() - 1).envoye());
  }

  @Transactional(readOnly = true)
  Situation situation(String envoye) {
    return new Situation(identifiants.sentAs(envoye), identifiants.currentOf(envoye).orElse(null));
  }

  /** Somebody brings a file in: written down before its first line is applied. */
  @Transactional
  public UUID importing(int lignes, Acteur acteur) {
    support(acteur);
    return rapprochements.importing(lignes, acteur.utilisateurId());
  }

  /** Its last line was read. */
  @Transactional
  public void imported(UUID trace, int appliquees) {
    rapprochements.imported(trace, appliquees);
  }

  /** An administrator runs the platform and takes no list of people out of it. */
  static void support(Acteur acteur) {
    if (acteur.profil() != Profil.SUPPORT) {
      throw new IntrouvableException("rapprochement");
    }
  }

  private Map<UUID, Identite> identites(List<Attente> attentes, Acteur acteur) {
    return candidats.identitesOf(
        attentes.stream().map(Attente::candidatId).distinct().toList(), acteur);
  }

  private static Identite personne(Attente attente, Map<UUID, Identite> personnes) {
    return Objects.requireNonNull(personnes.get(attente.candidatId()));
  }

  private static Ligne ligne(Attente a, Map<UUID, Identite> personnes) {
    return new Ligne(
        a.ficheId(),
        personne(a, personnes).nomComplet(),
        a.numeroPass(),
        a.envoye(),
        a.mouvement(),
        a.depuis());
  }

  private String nom(UUID utilisateurId) {
    Optional<UtilisateurConnecte> utilisateur = utilisateurs.connecte(utilisateurId);
    return utilisateur.map(UtilisateurConnecte::nomAffiche).orElse("un ancien compte");
  }
}
