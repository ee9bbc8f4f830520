package fr.parcours.iae.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a file may cost.
 *
 * @param lignesMax most rows of one file
 * @param enCours most files written at once by a node: each holds a connection while it leaves
 */
@ConfigurationProperties("parcours.export")
record ExportProperties(@DefaultValue("100000") int lignesMax, @DefaultValue("4") int enCours) {}
