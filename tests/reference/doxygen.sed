# What doxygen is given of a header. There is nothing to say about defaulted operators and copies; and
# a field's type states what it is, as do the facts of a report.
/operator.*= default;$/d
/added_rules\(.*= default;$/d
s/^    (LUCITY_NO_UNIQUE_ADDRESS ?|)(field<|[a-z_]+_field<|static constexpr report_info about|using consented_by)/    \/** What its type states. *\/ &/
/^template <>$/,/^struct boost::/d
