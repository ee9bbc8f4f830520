package fr.parcours.iae.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row to add to the register; a null département is the national default. */
record NouvelleVersion(
    Nature nature,
    String cle,
    @Nullable String departement,
    String definitionId,
    int version,
    @Nullable String versionTag,
    String sha256,
    LocalDate enVigueurLe,
    String motif) {}
