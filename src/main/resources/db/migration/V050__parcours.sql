-- One row per PASS whose path is followed: where it stands today; the engine's tenant never moves.
create table parcours (
  pass_id uuid primary key,
  candidat_id uuid not null,
  candidature_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  ouvert_le timestamptz not null,
  clos_le timestamptz,
  cloture text check (cloture in ('EXPIRE', 'ANNULE'))
);
create index parcours_siae on parcours (siae_id) where clos_le is null;
create index parcours_candidat on parcours (candidat_id);

-- Every hire that rested on the PASS, in order: how the path went from one SIAE to the next.
create table parcours_embauche (
  id bigint generated always as identity primary key,
  pass_id uuid not null,
  candidature_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  le timestamptz not null,
  unique (pass_id, candidature_id)
);

-- An alert is given once per threshold and per end date: a PASS that moves is announced again.
create table parcours_alerte (
  pass_id uuid not null,
  seuil text not null,
  fin date not null,
  le timestamptz not null,
  primary key (pass_id, seuil, fin)
);

create table bilan_parcours (
  id uuid primary key,
  pass_id uuid not null,
  siae_id uuid not null,
  entretien_le date not null,
  acquis text not null,
  suite text not null
    check (suite in ('EMPLOI', 'FORMATION', 'AUTRE_SIAE', 'PROLONGATION', 'PRESCRIPTEUR')),
  actions text,
  fait_par uuid not null,
  fait_le timestamptz not null
);
create index bilan_parcours_pass on bilan_parcours (pass_id, fait_le);

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('parcours.alerte.1', 'P7M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('parcours.alerte.2', 'P3M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('parcours.alerte.3', 'P1M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('parcours.bilan', 'P3M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.faire-bilan', 'P30D', date '2020-01-01', 'Valeur nationale d''origine');
