package fr.parcours.iae.dossier;

import fr.parcours.iae.passiae.PassIae;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a candidate sees of their own path. */
public record MonParcours(List<Resume> candidatures, @Nullable PassIae pass) {}
