package fr.parcours.iae.version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resolves every start, call activity and decision through the register. */
@Service
public class VersionService {

  private final Registre registre;
  private final List<DossierDepartement> dossiers;
  private final Clock clock;

  VersionService(Registre registre, List<DossierDepartement> dossiers, Clock clock) {
    this.registre = registre;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** The process version that starts today in a département. */
  @Transactional(readOnly = true)
  public VersionEnVigueur processus(String cle, String departement) {
    return required(Nature.PROCESSUS, cle, departement, LocalDate.now(clock));
  }

  /** The decision version in force for a case on the date of the fact. */
  @Transactional(readOnly = true)
  public VersionEnVigueur decision(String cle, String departement, LocalDate dateLegale) {
    return required(Nature.DECISION, cle, departement, dateLegale);
  }

  /** The current département of a case, from our tables. */
  @Transactional(readOnly = true)
  public String departementOf(UUID dossierId) {
    return dossiers.stream()
        .map(source -> source.departementOf(dossierId))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Dossier sans département : " + dossierId));
  }

  private VersionEnVigueur required(Nature nature, String cle, String departement, LocalDate le) {
    return registre
        .find(nature, cle, departement, le)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Aucune version en vigueur de "
                        + cle
                        + " dans le "
                        + departement
                        + " au "
                        + le));
  }
}
