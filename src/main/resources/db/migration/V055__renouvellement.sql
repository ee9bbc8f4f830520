-- What a SIAE decides when a contract nears its end: asked once for each end of each contract.
create table suite_contrat (
  id uuid primary key,
  candidature_id uuid not null,
  pass_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  fin date not null,
  demandee_le timestamptz not null,
  suite text check (suite in ('RENOUVELER', 'PROLONGER', 'SUSPENDRE', 'SORTIR', 'RIEN')),
  decidee_par uuid,
  decidee_le timestamptz,
  unique (candidature_id, fin)
);
create index suite_contrat_pass on suite_contrat (pass_id);

-- Each renewal of a contract within the PASS.
create table renouvellement_contrat (
  id uuid primary key,
  candidature_id uuid not null,
  contrat text not null,
  derogation text not null,
  ancienne_fin date not null,
  nouvelle_fin date not null check (nouvelle_fin > ancienne_fin),
  decide_par uuid not null,
  decide_le timestamptz not null,
  unique (candidature_id, ancienne_fin)
);

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('preavis-suite-contrat', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.decider-suite', 'P25D', date '2020-01-01', 'Valeur nationale d''origine');
