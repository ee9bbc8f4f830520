package fr.parcours.iae.organisation.flux;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one file. */
public record RapportImport(
    UUID id,
    @Nullable TypeFlux type,
    String fichier,
    @Nullable LocalDate dateFlux,
    Etat etat,
    @Nullable String cause,
    @Nullable String message,
    OffsetDateTime commenceLe,
    @Nullable OffsetDateTime termineLe,
    int lignesLues,
    int lignesImportees,
    int lignesRefusees,
    int lignesEcartees,
    int creations,
    int modifications) {

  /** The end of an import. */
  public enum Etat {
    EN_COURS("En cours"),
    IMPORTE("Importé"),
    REFUSE("Refusé en entier"),
    INTERROMPU("Interrompu");

    private final String libelle;

    Etat(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  public boolean isImporte() {
    return etat == Etat.IMPORTE;
  }

  /** Rows created or modified; zero when the file brought nothing new. */
  public int changements() {
    return creations + modifications;
  }

  public String typeLibelle() {
    return type == null ? "Inconnu" : type.libelle();
  }

  /** As people read it, whatever offset the database answers with. */
  public ZonedDateTime commenceLeParis() {
    return commenceLe.atZoneSameInstant(ClockConfiguration.PARIS);
  }
}
