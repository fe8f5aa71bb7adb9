"""The steps of an update, in the order in which they come.

A step is a module with a function ``run(updates, job)``, which returns the name of the next step,
or None. It is loaded for its turn only, so no step imports another one, but for what
``settled`` has to say:

================ ============================== ================================================
step             next                           what it does
================ ============================== ================================================
check            signature, package_work        what kind of list it is; whether the board
                                                takes part
signature        release_entry                  whether one of the board's keys signed it
release_entry    held, release_manifest         whether the board acts on it, and when
release_manifest release_work                   fetches the manifest of a release
release_work     ownership                      writes down what the board lacks of it
package_work     packages                       writes down which packages the board lacks
packages         package_unpack                 downloads them
package_unpack   ownership                      refuses wheels that are not what they should
                                                be, and makes files of the others
ownership        blobs, held, settings_change,  refuses what belongs to somebody else
                 staging
blobs            held, settings_change, staging downloads the files of a release
held             check, release_manifest,       waits for its turn, for hours, or for the
                 settings_change, staging       application; before check where it did before
                                                this boot
settings_change  staging                        refuses settings that would cut the board off
staging          release_staging,               plans what is put in place
                 package_staging
release_staging  obstacles                      plans what goes for a release
package_staging  obstacles                      plans what goes for packages
obstacles        commit                         refuses what would be in the way
commit                                          commits, and resets the board into the update
settled                                         wherever there is nothing to change, and wherever
                                                something goes wrong
================ ============================== ================================================
"""
