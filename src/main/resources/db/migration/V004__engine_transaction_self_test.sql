-- Written and rolled back at each start: a row that stays means engine and case do not commit together.
create table autotest_transaction (
    id uuid primary key
);
