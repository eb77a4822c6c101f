package org.platewarden.reads;

import java.util.List;
import java.util.SortedMap;

/**
 * What was put aside.
 *
 * @param files those asked for, the newest first
 * @param found how many fit
 * @param byCamera how many each camera has, of cameras that have any
 * @param strayFolders how many folders that are named like no camera have any; they are not listed
 * @param complete whether all were looked at; beyond some thousands of a camera the rest is not
 */
public record AsideListing(
    List<AsideFile> files,
    int found,
    SortedMap<String, Integer> byCamera,
    int strayFolders,
    boolean complete) {}
