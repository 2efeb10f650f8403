/* Stands where libFuzzer takes each comparison of the program apart, in the form of Fuzzing/run that is quick. */
void pass_over_comparison(void);
