package fr.parcours.iae.recit;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case and who reads it: only for a viewer who may see the case at all.
 *
 * @param id of the candidature
 * @param expediteurOrganisationId the organisation that brought the person; none without one
 * @param passId the PASS the hire rests on; none before, and for whoever may not read the PASS
 * @param motifs whether this viewer may read why the candidature was refused
 * @param departement of the SIAE, whose delays apply
 */
public record Cas(
    UUID id,
    UUID candidatId,
    UUID siaeId,
    String siae,
    @Nullable UUID expediteurOrganisationId,
    @Nullable UUID passId,
    boolean motifs,
    String departement,
    Acteur acteur,
    LocalDate aujourdhui) {

  /** The first instant of tomorrow, in Paris: what has not come yet begins there. */
  public OffsetDateTime demain() {
    return aujourdhui.plusDays(1).atStartOfDay(ClockConfiguration.PARIS).toOffsetDateTime();
  }

  /** A professional, not the person. */
  public boolean isInterne() {
    return !acteur.isCandidat();
  }

  /** A State's service, seized of the case: it reads facts, no word nor file of anybody. */
  public boolean isInstitution() {
    return acteur.isInstitution();
  }

  /** A professional who follows the person, or the support: who reads what they write. */
  public boolean isAccompagnant() {
    return isInterne() && !isInstitution();
  }

  /** The SIAE of the case, or the support: who reads how the SIAE manages its people. */
  public boolean isEmployeur() {
    return acteur.isSupport() || acteur.isMembreOf(siaeId);
  }

  /** Whether a SIAE that may be another one is this viewer's; the support reads for all. */
  public boolean isEmployeur(UUID autreSiaeId) {
    return acteur.isSupport() || acteur.isMembreOf(autreSiaeId);
  }

  /** Who may read why something befell the person: the SIAE that said it, and the person. */
  public boolean isConfidentDe(UUID organisationId) {
    return acteur.isSupport() || acteur.isCandidat() || acteur.isMembreOf(organisationId);
  }

  /**
   * Who reads the files the person joins, which say who they are: those who read the PASS, hence no
   * orienteur, and no State's service.
   */
  public static boolean readsPieces(Acteur acteur) {
    return readsPass(acteur) && !acteur.isInstitution();
  }

  /**
   * Who reads the PASS: the person, a SIAE, a habilitated prescriber, a State's service seized of
   * the case. An orienteur follows the candidature and never reads the PASS.
   */
  public static boolean readsPass(Acteur acteur) {
    return acteur.isSupport()
        || acteur.isCandidat()
        || acteur.isSiae()
        || acteur.isInstitution()
        || acteur.isPrescripteur() && acteur.prescripteurHabilite();
  }
}
