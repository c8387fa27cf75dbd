def log = new File(basedir, 'build.log').getText('UTF-8')

// The place, the rule and the way out stand on the console; the author needs nothing else.
assert log =~ /content\/advisories\/2023\/NM-SA-2023-0001\/advisory\.yaml:30:5: error: .*\[sa-without-remedy\]/
assert log.contains('BUILD FAILURE')
assert !log.contains('Exception in thread') && !log.contains('\tat ')
assert !new File(basedir, 'target/site').exists()
