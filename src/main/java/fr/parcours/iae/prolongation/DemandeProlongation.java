package fr.parcours.iae.prolongation;

import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.PeriodeProlongation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a SIAE asks of a habilitated prescriber.
 *
 * @param prescripteurId the organisation any member of which may answer
 * @param debut last day of the PASS when it was asked
 * @param entretien whether the SIAE would rather be called
 */
public record DemandeProlongation(
    UUID id,
    UUID passId,
    UUID siaeId,
    UUID prescripteurId,
    MotifProlongation motif,
    LocalDate debut,
    LocalDate fin,
    boolean entretien,
    @Nullable String contactCourriel,
    @Nullable String contactTelephone,
    UUID demandeePar,
    OffsetDateTime demandeeLe,
    EtatDemandeProlongation etat,
    @Nullable String motifRefus,
    @Nullable String explicationRefus) {

  public PeriodeProlongation periode() {
    return new PeriodeProlongation(debut, fin);
  }
}
