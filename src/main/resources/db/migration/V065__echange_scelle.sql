-- Files for the ASP carry NIR: their bytes are sealed under this key, none for those of before, and
-- forgotten some weeks after the answer; the SHA-256 stays.
alter table lot_asp alter column octets drop not null, add column cle_id text;
alter table retour_asp alter column octets drop not null, add column cle_id text,
  add column relu_par uuid, add column relu_le timestamptz;
alter table lot_asp add column redepose_par uuid, add column redepose_le timestamptz;
create index lot_asp_a_deposer on lot_asp (mouvement) where etat = 'PREPARE';
